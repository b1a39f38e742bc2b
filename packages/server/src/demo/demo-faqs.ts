/** The FAQ of the sample data. */

export const FAQ_CATEGORIES = [
  category(1, null, 'Customer service', 'Customer service'),
  category(2, 1, 'Orders and delivery', 'Customer service/Orders and delivery'),
  category(3, 1, 'Returns and warranty', 'Customer service/Returns and warranty'),
  category(4, 1, 'Products and care', 'Customer service/Products and care'),
];

export const FAQS = [
  faq(
    1,
    2,
    'When does my parcel arrive?',
    'How long does delivery take?',
    '<p>Within Norway two to four working days, elsewhere five to eight. The e-mail about the dispatch has the tracking number.</p>',
    'delivery, parcel, tracking, levering, pakke',
  ),
  faq(
    2,
    2,
    'Can I change my order?',
    'I ordered the wrong thing. Can I still change it?',
    '<p>Until it is packed, yes: write to us with the order number. After that, send back what you do not want.</p>',
    'order, change, cancel, endre, bestilling',
  ),
  faq(
    3,
    2,
    'What does delivery cost?',
    'What do you charge for delivery?',
    '<p>79 kr, and nothing from 900 kr on.</p>',
    'delivery, cost, price, frakt',
  ),
  faq(
    4,
    3,
    'How do I return something?',
    'How do I send something back?',
    '<p>Within 60 days, unused:</p><ol><li>fill in the return slip,</li><li>stick the label on the parcel,</li><li>hand it in at any post office.</li></ol>',
    'return, refund, retur, angrerett',
  ),
  faq(
    5,
    3,
    'When do I get my money back?',
    'How long does a refund take?',
    '<p>Five working days after the parcel has reached us, the way you paid.</p>',
    'refund, money, tilbakebetaling',
  ),
  faq(
    6,
    3,
    'How long is the warranty?',
    'What does the warranty cover?',
    '<p>Five years on seams and zips, two on everything else. <b>Wear is not covered</b>, but we mend it at cost.</p>',
    'warranty, zip, seam, garanti, reklamasjon',
  ),
  faq(
    7,
    4,
    'How do I wash a shell jacket?',
    'How do I wash and reproof my jacket?',
    '<p>At 40 °C with a detergent for technical fabrics, never with softener. Tumble it warm for 20 minutes: that brings the water repellence back.</p>',
    'wash, jacket, reproof, vask, jakke, impregnering',
  ),
  faq(
    8,
    4,
    'Which size fits me?',
    'How do I find my size?',
    '<p>Measure chest and waist and compare with the table on the product page. Between two sizes, take the larger one for layers.</p>',
    'size, fit, measure, størrelse',
  ),
  faq(
    9,
    4,
    'Where are your tents made?',
    'Where and how do you make your tents?',
    '<p>They are designed in Tromsø and sewn in Tallinn.</p>',
    'tent, made, origin, telt',
  ),
];

function category(id: number, parentId: number | null, name: string, fullname: string) {
  return { id, parent_id: parentId, name, fullname, sort_order: id };
}

function faq(
  id: number,
  categoryId: number,
  title: string,
  question: string,
  answer: string,
  keywords: string,
) {
  return {
    id,
    category_id: categoryId,
    title,
    question,
    answer,
    keywords,
    access_level: 4,
    created_by: 3,
    sort_order: id,
  };
}

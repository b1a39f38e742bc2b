import { describe, expect, it } from 'vitest';
import { readAttributes, type ValueSources } from '../src/loader/read-attributes.ts';

const sources: ValueSources = {
  cookie: (name) => (name === 'mail' ? 'ase@example.no' : null),
  url: (parameter) => (parameter === 'who' ? 'Åse' : null),
  variable: (path) => (path === 'shop.phone' ? '+47 22 33 44 55' : null),
};

function read(attributes: Record<string, string>) {
  const list = Object.entries(attributes).map(([name, value]) => ({ name, value }));
  return readAttributes(list, sources);
}

describe('attributes of the embedding script', () => {
  it('reads the vendor’s snippet', () => {
    expect(
      read({
        'data-topicId': '1',
        'data-title': 'Ask us',
        'data-theme': 'classic',
        'data-color': '#0080FF',
        'data-font': 'verdana',
        'data-size': 'large',
        'data-delay': '1',
      }),
    ).toEqual({
      topicId: 1,
      title: 'Ask us',
      theme: 'classic',
      color: '#0080FF',
      font: 'verdana',
      size: 'large',
      delay: 1,
      customer: { name: '', email: '', phone: '', companyName: '' },
    });
  });

  it.each(['data-topicId', 'data-topicid', 'data-topic-id', 'DATA-TOPICID'])(
    'knows the topic as %s',
    (name) => {
      expect(read({ [name]: '7' })?.topicId).toBe(7);
    },
  );

  it.each(['', '0', '-1', '1.5', 'support', '9'.repeat(20)])('has no topic %j', (value) => {
    expect(read({ 'data-topicId': value })).toBeNull();
  });

  it('falls back to the topic’s own look', () => {
    expect(read({ 'data-topicid': '1' })).toMatchObject({
      title: null,
      theme: 'modern',
      color: null,
      font: null,
      size: null,
      delay: 0,
    });
  });

  it('takes customer values literally, from a cookie, the address and a variable', () => {
    const customer = read({
      'data-topicid': '1',
      'data-customername': 'url:who',
      'data-customeremail': 'Cookie:mail',
      'data-customerphone': 'variable: shop.phone',
      'data-companyname': 'Nordvik Bygg: AS',
    })?.customer;
    expect(customer).toEqual({
      name: 'Åse',
      email: 'ase@example.no',
      phone: '+47 22 33 44 55',
      companyName: 'Nordvik Bygg: AS',
    });
  });

  it('takes a value that is not there as nothing', () => {
    expect(read({ 'data-topicid': '1', 'data-customername': 'cookie:gone' })?.customer.name).toBe(
      '',
    );
  });

  it.each([
    ['-3', 0],
    ['soon', 0],
    ['1e9', 600],
    ['2.5', 2.5],
  ])('keeps the delay %j within bounds', (value, delay) => {
    expect(read({ 'data-topicid': '1', 'data-delay': value })?.delay).toBe(delay);
  });
});

/** Flows that look after the sample people by themselves, and the forms by which some of them came. */

export const WORKFLOWS = [
  { workflow_id: 1, name: 'US:"Welcome mail";NO:"Velkomstmail";', rank: 1 },
  { workflow_id: 2, name: 'US:"Season reminder";NO:"Sesongpåminnelse";', rank: 2 },
];

export const FORMS = [
  { form_id: 1, name: 'US:"Newsletter";NO:"Nyhetsbrev";', rank: 1 },
  { form_id: 2, name: 'US:"Ask for an offer";NO:"Be om tilbud";', rank: 2 },
];

/** What flows and forms did to a person. */
export interface PersonFlow {
  readonly workflowId: number;
  /** Days before the seeding. */
  readonly changedOn: number;
  readonly formId: number | null;
}

/** By person. */
export const PERSON_FLOWS: ReadonlyMap<number, PersonFlow> = new Map([
  [6, { workflowId: 2, changedOn: -12, formId: null }],
  [12, { workflowId: 1, changedOn: -48, formId: 1 }],
  [17, { workflowId: 2, changedOn: -5, formId: 2 }],
]);

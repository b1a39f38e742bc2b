/** What the contract calls the shapes of values. */
import type { Shape } from '../../../src/web-api/carriers/property.ts';

/** The shape in the contract's words; the contract's own word where it says no more than the shape. */
export function kindLike(contract: string, shape: Shape): string {
  // The client copies these without looking at them.
  if (contract.startsWith('src.')) return contract;
  const word = kindOf(shape);
  return word === 'dictionary' && /Dictionary$/.test(contract) ? contract : word;
}

/** The contract's word for a shape. */
export function kindOf(shape: Shape): string {
  switch (shape.kind) {
    case 'int':
    case 'decimal':
      return 'number';
    case 'bool':
      return 'boolean';
    case 'text':
      return 'string';
    case 'date':
      return 'Date';
    case 'day':
      return 'BirthDate';
    case 'timeSpan':
      return 'Duration';
    case 'bytes':
      return 'ArrayBuffer';
    case 'enum':
      return `${shape.of.flags ? 'flags' : 'enum'} ${shape.of.name}`;
    case 'carrier':
      return shape.of().name;
    case 'list':
      return `${kindOf(shape.of)}[]`;
    case 'dictionary':
      return 'dictionary';
    default:
      return shape satisfies never;
  }
}

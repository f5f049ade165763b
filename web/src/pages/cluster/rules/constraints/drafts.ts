import type {
  Colocation,
  Condition,
  Constraint,
  Location,
  Order,
  ResourceSet,
  Rule,
  Ticket,
} from '../sections';

export type ConstraintType = Constraint['type'];

interface Blank {
  location: Location;
  colocation: Colocation;
  order: Order;
  ticket: Ticket;
}

/** A constraint of that kind before anything is filled in. */
export function blankConstraint<Type extends ConstraintType>(type: Type): Blank[Type] {
  const blank: Blank = {
    location: {
      type: 'location',
      id: '',
      resource: '',
      pattern: '',
      sets: [],
      role: '',
      node: '',
      score: 'INFINITY',
      rules: [],
      discovery: '',
    },
    colocation: {
      type: 'colocation',
      id: '',
      resource: '',
      role: '',
      with: '',
      withRole: '',
      score: 'INFINITY',
      influence: '',
      nodeAttribute: '',
      sets: [],
    },
    order: {
      type: 'order',
      id: '',
      first: '',
      firstAction: '',
      then: '',
      thenAction: '',
      kind: 'Mandatory',
      symmetrical: '',
      requireAll: '',
      sets: [],
    },
    ticket: {
      type: 'ticket',
      id: '',
      resource: '',
      role: '',
      ticket: '',
      lossPolicy: 'stop',
      sets: [],
    },
  };
  return blank[type];
}

export function blankSet(): ResourceSet {
  return { id: '', resources: [], sequential: '', requireAll: '', action: '', role: '', score: '' };
}

export function blankRule(): Rule {
  return {
    id: '',
    score: 'INFINITY',
    scoreAttribute: '',
    role: '',
    join: 'and',
    conditions: [blankCondition('attribute')],
  };
}

/** A condition of that kind before anything is filled in. */
export function blankCondition(type: Condition['type']): Condition {
  switch (type) {
    case 'attribute':
      return {
        type,
        id: '',
        attribute: '#uname',
        operation: 'eq',
        value: '',
        valueType: '',
        valueSource: '',
      };
    case 'date':
      return { type, id: '', operation: 'date_spec', start: '', end: '', duration: {}, spec: {} };
    case 'resource':
      return { type, id: '', standard: '', provider: '', agent: '' };
    case 'nested':
      return { type, rule: { ...blankRule(), score: '' } };
  }
}

/** The pages of Homebase, with the second key of "g …" that goes there. */
export const homebasePages = [
  { name: 'overview', path: '/', key: 'o' },
  { name: 'systems', path: '/systems', key: 's' },
  { name: 'clusters', path: '/clusters', key: 'c' },
  { name: 'storage', path: '/storage', key: 't' },
  { name: 'users', path: '/users', key: 'u' },
  { name: 'jobs', path: '/jobs', key: 'j' },
  { name: 'audit', path: '/audit', key: 'a' },
] as const;

/** The pages of one cluster, below /clusters/:clusterId. */
export const clusterPages = [
  { name: 'overview', path: '' },
  { name: 'nodes', path: '/nodes' },
  { name: 'maintenance', path: '/maintenance' },
  { name: 'services', path: '/services' },
  { name: 'guests', path: '/guests' },
  { name: 'domains', path: '/failover-domains' },
  { name: 'fencing', path: '/fencing' },
  { name: 'drills', path: '/drills' },
  { name: 'constraints', path: '/constraints' },
  { name: 'attributes', path: '/attributes' },
  { name: 'alerts', path: '/alerts' },
  { name: 'access', path: '/access' },
  { name: 'properties', path: '/properties' },
  { name: 'history', path: '/history' },
] as const;

// Provisional, by hand, in the shape that `npm run generate` writes: replaced as soon as luci
// describes its API in docs/openapi.json.
interface Json<T> {
  content: { 'application/json': T };
}
interface Answer<T> {
  responses: { 200: { headers: Record<string, unknown> } & Json<T> };
}
interface Empty {
  responses: { 204: { headers: Record<string, unknown>; content?: never } };
}
interface Query<Q> {
  parameters: { query?: Q; header?: never; path?: never; cookie?: never };
}
interface Path<P = { id: string }, Q = never> {
  parameters: { query?: Q; header?: never; path: P; cookie?: never };
}
interface Body<B> {
  requestBody: Json<B>;
}
interface List<T> {
  items: T[];
  total: number;
}
interface ListQuery {
  q?: string;
  offset?: number;
  limit?: number;
}
type S = components['schemas'];

export interface paths {
  '/api/v1/session': {
    get: Query<never> & Answer<S['SessionView']>;
    post: Query<never> & Body<S['SignIn']> & Answer<S['SessionView']>;
    delete: Query<never> & Empty;
  };
  '/api/v1/session/password': { post: Query<never> & Body<S['ChangePassword']> & Empty };
  '/api/v1/users': {
    get: Query<ListQuery> & Answer<List<S['UserView']>>;
    post: Query<never> & Body<S['NewUser']> & Answer<S['CreatedUser']>;
  };
  '/api/v1/users/{id}': {
    patch: Path & Body<S['UserChange']> & Answer<S['UserView']>;
    delete: Path & Empty;
  };
  '/api/v1/users/{id}/password': { post: Path & Answer<S['OneTimePassword']> };
  '/api/v1/audit': {
    get: Query<ListQuery & { user?: string; outcome?: string }> & Answer<List<S['AuditEntry']>>;
  };
  '/api/v1/systems': {
    get: Query<ListQuery> & Answer<List<S['System']>>;
    post: Query<never> & Body<S['AddSystem']> & Answer<S['System']>;
  };
  '/api/v1/systems/probe': { post: Query<never> & Body<S['ProbeRequest']> & Answer<S['Probe']> };
  '/api/v1/systems/{id}': {
    get: Path & Answer<S['System']>;
    delete: Path<{ id: string }, { force?: boolean }> & Empty;
  };
  '/api/v1/systems/{id}/authenticate': {
    post: Path & Body<S['Authenticate']> & Answer<S['System']>;
  };
  '/api/v1/clusters': {
    get: Query<ListQuery> & Answer<List<S['ClusterSummary']>>;
    post: Query<never> & Body<S['AdoptCluster']> & Answer<S['AdoptedCluster']>;
  };
  '/api/v1/clusters/discover': {
    post: Query<never> & Body<S['DiscoverCluster']> & Answer<S['DiscoveredCluster']>;
  };
  '/api/v1/clusters/{id}': {
    delete: Path<{ id: string }, { systems?: boolean }> & Empty;
  };
  '/api/v1/systems/{id}/agents': { get: Path<{ id: string }, { q?: string }> & Answer<S['AgentSummary'][]> };
  '/api/v1/systems/{id}/agents/{name}': {
    get: Path<{ id: string; name: string }> & Answer<S['AgentMetadata']>;
  };
  '/api/v1/plans': { post: Query<never> & Body<S['Intent']> & Answer<S['PlanView']> };
  '/api/v1/jobs': {
    get: Query<ListQuery> & Answer<List<S['JobView']>>;
    post: Query<never> & Body<{ plan: string }> & Answer<S['JobView']>;
  };
  '/api/v1/jobs/{id}': { get: Path & Answer<S['JobView']> };
  '/api/v1/jobs/{id}/cancel': { post: Path & Answer<S['JobView']> };
  '/api/v1/jobs/{id}/resume': { post: Path & Answer<S['JobView']> };
  '/api/v1/overview': { get: Query<never> & Answer<List<S['Finding']>> };
  '/api/v1/search': { get: Query<{ q: string }> & Answer<List<S['SearchHit']>> };
}

export interface components {
  schemas: {
    Problem: {
      code: string;
      severity: 'INFO' | 'WARNING' | 'ERROR' | 'BLOCK';
      parameters: Record<string, string>;
      what: string;
      why: string;
      remedy: string;
      field?: string | null;
    };
    Sentence: { code: string; parameters: Record<string, string>; text: string };
    Scope: { kind: 'EVERYTHING' | 'CLUSTER' | 'SYSTEM'; id?: string };
    Grant: {
      role: 'VIEWER' | 'OPERATOR' | 'STORAGE_ADMINISTRATOR' | 'ADMINISTRATOR';
      scope: S['Scope'];
    };
    Permission: 'VIEW' | 'OPERATE' | 'CONFIGURE' | 'STORAGE' | 'MANAGE';
    Permissions: {
      everything: S['Permission'][];
      clusters: Record<string, S['Permission'][]>;
      systems: Record<string, S['Permission'][]>;
    };
    SignedInUser: {
      id: string;
      name: string;
      mustChangePassword: boolean;
      grants: S['Grant'][];
      permissions: S['Permissions'];
    };
    SessionView: { signedIn: boolean; user?: S['SignedInUser']; version: string };
    SignIn: { name: string; password: string };
    ChangePassword: { current: string; next: string };
    UserView: {
      id: string;
      name: string;
      enabled: boolean;
      mustChangePassword: boolean;
      grants: S['Grant'][];
      created?: string | null;
      lastSignIn?: string | null;
    };
    NewUser: { name: string; password?: string; grants: S['Grant'][] };
    CreatedUser: { user: S['UserView']; oneTimePassword?: string };
    UserChange: { enabled?: boolean | null; grants?: S['Grant'][] };
    OneTimePassword: { oneTimePassword: string };
    AuditEntry: {
      id: number;
      at: string;
      user: string;
      address: string;
      action: string;
      subject: string;
      cluster?: string | null;
      system?: string;
      parameters: Record<string, string>;
      commands: string[];
      outcome: 'STARTED' | 'SUCCEEDED' | 'FAILED' | 'REFUSED' | 'ROLLED_BACK';
      problem?: S['Problem'] | null;
      job?: string | null;
    };
    ServiceState: { name: string; installed: boolean; active: boolean; enabled: boolean };
    CorosyncConfiguration: {
      clusterName: string;
      configVersion: number;
      transport: string;
      encrypted: boolean;
      twoNode: boolean;
      nodes: { name: string; id?: number | null; links: string[] }[];
      text: string;
      digest: string;
    };
    Membership:
      | { type: 'none' }
      | { type: 'distributionDefault'; running: boolean }
      | { type: 'member'; configuration: S['CorosyncConfiguration'] };
    NodeFacts: {
      hostname: string;
      operatingSystem: string;
      kernel: string;
      architecture: string;
      ricciVersion: string;
      packageManager?: string | null;
      tools: Record<string, string>;
      services: S['ServiceState'][];
      membership: S['Membership'];
      addresses: string[];
      bootId: string;
      taken: string;
    };
    Contact: {
      state: 'CONNECTED' | 'UNREACHABLE' | 'CONNECTING' | 'REFUSED';
      since: string;
      lastContact?: string | null;
      problem?: S['Problem'] | null;
    };
    System: {
      id: string;
      name: string;
      address: string;
      port: number;
      fingerprint: string;
      trust: 'TRUSTED' | 'REVOKED' | 'UNKNOWN';
      contact: S['Contact'];
      facts?: S['NodeFacts'] | null;
      cluster?: { id: string; name: string; node: string };
    };
    Identity: {
      hostname: string;
      version: string;
      protocol: number;
      trustsCaller: boolean;
      trustedBy?: string | null;
    };
    ProbeRequest: { address: string; port: number };
    Probe: {
      address: string;
      port: number;
      fingerprint: string;
      identity: S['Identity'];
      alreadyAdded?: string | null;
    };
    AddSystem: {
      address: string;
      port: number;
      fingerprint: string;
      password?: string;
      token?: string;
      takeOver: boolean;
    };
    Authenticate: { fingerprint: string; password?: string; token?: string; takeOver: boolean };
    Finding: {
      severity: 'ERROR' | 'WARNING' | 'INFO';
      code: string;
      parameters: Record<string, string>;
      text: string;
      remedy: string;
      cluster?: string | null;
      system?: string;
      node?: string | null;
      resource?: string | null;
      since: string;
      link: string;
    };
    ClusterSummary: {
      id: string;
      name: string;
      health: 'OK' | 'WARNING' | 'ERROR' | 'UNKNOWN';
      quorate?: boolean | null;
      members: number;
      online: number;
      resources: number;
      running: number;
      failed: number;
      fencing: { enabled: boolean; devices: number; proved?: string };
      seenBy?: string | null;
      taken?: string | null;
      stale: boolean;
      problems: S['Finding'][];
    };
    DiscoverCluster: {
      system?: string;
      address?: string;
      port?: number;
      fingerprint?: string;
      password?: string;
      token?: string;
      takeOver?: boolean;
    };
    DiscoveredMember: {
      name: string;
      address: string;
      links: string[];
      system?: string;
      authenticated: boolean;
      inThisLuci?: boolean | null;
      reachable?: boolean | null;
      fingerprint?: string;
      problem?: S['Problem'] | null;
    };
    DiscoveredCluster: {
      name: string;
      system: string;
      digest: string;
      members: S['DiscoveredMember'][];
      alreadyManaged?: string | null;
    };
    AdoptMember: {
      name: string;
      address: string;
      port: number;
      fingerprint?: string;
      password?: string;
      token?: string;
      takeOver?: boolean;
    };
    AdoptCluster: { name: string; system: string; members: S['AdoptMember'][] };
    AdoptedCluster: {
      cluster: S['ClusterSummary'];
      members: { name: string; system?: string; problem?: S['Problem'] }[];
    };
    AgentSummary: { name: string; shortDescription: string };
    AgentParameter: {
      name: string;
      type: string;
      required: boolean;
      defaultValue?: string | null;
      options: string[];
      unique?: string | null;
      shortDescription: string;
      longDescription: string;
      deprecated: boolean;
      secret: boolean;
    };
    AgentMetadata: {
      name: string;
      version: string;
      shortDescription: string;
      longDescription: string;
      parameters: S['AgentParameter'][];
      operations: unknown[];
      promotable: boolean;
      cloneable: boolean;
    };
    Intent: { type: string } & Record<string, unknown>;
    PlanView: { id: string; made: string; expires: string; problems: S['Problem'][] };
    CommandRun: { argv: string[]; exitCode: number; output: string; milliseconds: number };
    StepReply: {
      state: 'UNKNOWN' | 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'INTERRUPTED';
      commands: S['CommandRun'][];
      problems: S['Problem'][];
      changed: boolean;
      results: Record<string, string>;
    };
    JobStep: {
      id: string;
      phase: number;
      title: S['Sentence'];
      node: string;
      state:
        | 'PENDING'
        | 'STARTED'
        | 'SUCCEEDED'
        | 'FAILED'
        | 'UNKNOWN'
        | 'UNDOING'
        | 'UNDONE'
        | 'UNDO_FAILED'
        | 'SKIPPED';
      started?: string | null;
      ended?: string | null;
      attempt: number;
      reply?: S['StepReply'] | null;
      undo?: S['StepReply'] | null;
    };
    JobView: {
      id: string;
      plan: string;
      title: S['Sentence'];
      state:
        | 'QUEUED'
        | 'RUNNING'
        | 'WAITING'
        | 'SUCCEEDED'
        | 'FAILED'
        | 'CANCELLED'
        | 'ROLLING_BACK'
        | 'ROLLED_BACK'
        | 'STUCK'
        | 'UNKNOWN';
      user: string;
      cluster?: string | null;
      started: string;
      ended?: string | null;
      percent: number;
      cancellable: { possible: boolean; reason?: string };
      steps: S['JobStep'][];
      problems: S['Problem'][];
      standing: S['Sentence'][];
    };
    SearchHit: {
      kind: 'CLUSTER' | 'SYSTEM' | 'NODE' | 'RESOURCE' | 'USER' | 'JOB' | 'PAGE';
      id: string;
      title: string;
      where: string;
      link: string;
    };
  };
}

/** What proves to a node that luci may manage it. It lives in the form only and is sent once. */
export interface Credential {
  kind: 'password' | 'token';
  secret: string;
  /** Revoke the trust in another luci. */
  takeOver: boolean;
}

export const noCredential: Credential = { kind: 'password', secret: '', takeOver: false };

/** The part of a request that carries the credential. */
export function credentialBody(credential: Credential): {
  password?: string;
  token?: string;
  takeOver: boolean;
} {
  return credential.kind === 'password'
    ? { password: credential.secret, takeOver: credential.takeOver }
    : { token: credential.secret, takeOver: credential.takeOver };
}

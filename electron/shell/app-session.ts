import { randomUUID } from 'node:crypto';
import { type Session, session } from 'electron';
import { refusePermissions } from './content-policy.ts';
import { silenceSession } from './network-silence.ts';

/** A fresh session in memory, closed to permissions and network. No two windows ever share one. */
export async function createSession(purpose: 'application' | 'paper'): Promise<Session> {
  const created = session.fromPartition(`${purpose}-${randomUUID()}`, { cache: false });
  await closeSession(created);
  return created;
}

/** No window uses the default session, but whatever might is as closed as the rest. */
export function closeDefaultSession(): Promise<void> {
  return closeSession(session.defaultSession);
}

function closeSession(target: Session): Promise<void> {
  refusePermissions(target);
  return silenceSession(target);
}

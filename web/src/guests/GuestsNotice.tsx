import { VirtualMachineIcon } from '@patternfly/react-icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SystemGuests } from '../api/guests';
import { NothingHere } from '../components/NothingHere';
import { ProblemAlert } from '../components/ProblemAlert';
import { emptiness } from './guestModel';

/** What stands against reading guests: each node whose libvirt is silent says so. */
export function GuestProblems({ members }: { members: readonly SystemGuests[] }) {
  return members.flatMap((member) =>
    (member.guests?.problems ?? []).map((problem) => (
      <ProblemAlert key={`${member.system}-${problem.code}`} problem={problem} />
    )),
  );
}

interface NoGuestsProps {
  members: readonly SystemGuests[];
  actions?: ReactNode;
}

/** Why no guests are shown: nobody was asked yet, nobody can run any, nobody answers, or there are none. */
export function NoGuests({ members, actions }: NoGuestsProps) {
  const { t } = useTranslation();
  const why = emptiness(members);
  return (
    <NothingHere
      icon={VirtualMachineIcon}
      title={t(`guests.empty.${why}`)}
      actions={why === 'none' ? actions : undefined}
    >
      {t(`guests.empty.${why}About`)}
    </NothingHere>
  );
}

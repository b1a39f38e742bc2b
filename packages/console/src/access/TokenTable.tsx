import { revokeApiToken } from '@parley/client';
import type { ApiToken } from '@parley/protocol';
import { useState } from 'react';
import { useAccess } from '../app/agent-context.ts';
import { Button } from '../controls/Button.tsx';
import { ConfirmDialog } from '../controls/ConfirmDialog.tsx';
import { say } from '../notices/notices.ts';
import { texts } from '../texts.ts';
import { dateText, exactText } from '../time/clock-text.ts';
import { durationText } from '../time/duration-text.ts';
import { useNow } from '../time/use-now.ts';

const words = texts.access.tokens;

interface TokenTableProps {
  label: string;
  tokens: readonly ApiToken[];
  onRevoked: () => Promise<void>;
}

/** API tokens with the way to revoke each. Where it is narrow, what the columns say stands below the name. */
export function TokenTable({ label, tokens, onRevoked }: TokenTableProps) {
  const access = useAccess();
  const now = useNow();
  const [revoking, setRevoking] = useState<ApiToken | null>(null);

  async function revoke({ id, name }: ApiToken): Promise<void> {
    await revokeApiToken(access, id);
    await onRevoked();
    say(words.revoked(name));
  }

  return (
    <>
      <table className="table" aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.made}</th>
            <th scope="col">{words.used}</th>
            <th scope="col">{words.expires}</th>
            <th scope="col">
              <span className="visually-hidden">{words.revoke}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {tokens.map((token) => (
            <tr key={token.id}>
              <th scope="row">
                {token.name}
                <span className="table-facts">{factsOf(token, now)}</span>
              </th>
              <td>
                <Moment at={token.madeAt} text={dateText(token.madeAt)} />
              </td>
              <td>
                <Moment at={token.lastUsedAt} text={usedText(token, now)} />
              </td>
              <td data-over={isOver(token, now) || undefined}>
                <Moment at={token.expiresAt} text={expiryText(token, now)} />
              </td>
              <td className="table-action">
                <Button
                  size="small"
                  aria-label={words.revokeName(token.name)}
                  onPress={() => setRevoking(token)}
                >
                  {words.revoke}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {revoking !== null && (
        <ConfirmDialog
          title={words.revokeTitle(revoking.name)}
          text={words.revokeText}
          action={{
            label: words.revoke,
            busy: words.revokeBusy,
            failed: words.revokeFailed,
            danger: true,
          }}
          onConfirm={() => revoke(revoking)}
          onClose={() => setRevoking(null)}
        />
      )}
    </>
  );
}

function Moment({ at, text }: { at: number | null; text: string }) {
  if (at === null) return text;
  return (
    <time dateTime={new Date(at).toISOString()} title={exactText(at)}>
      {text}
    </time>
  );
}

function isOver({ expiresAt }: ApiToken, now: number): boolean {
  return expiresAt !== null && expiresAt <= now;
}

function usedText({ lastUsedAt }: ApiToken, now: number): string {
  if (lastUsedAt === null) return texts.access.never;
  return texts.access.ago(durationText(now - lastUsedAt));
}

function expiryText(token: ApiToken, now: number): string {
  if (token.expiresAt === null) return texts.access.never;
  const date = dateText(token.expiresAt);
  return isOver(token, now) ? words.expired(date) : date;
}

function factsOf(token: ApiToken, now: number): string {
  const { madeAt, lastUsedAt, expiresAt } = token;
  const facts = [
    words.factMade(dateText(madeAt)),
    lastUsedAt === null ? words.factUnused : words.factUsed(usedText(token, now)),
  ];
  if (isOver(token, now)) facts.push(expiryText(token, now));
  else if (expiresAt !== null) facts.push(words.factExpires(dateText(expiresAt)));
  return facts.join(' · ');
}

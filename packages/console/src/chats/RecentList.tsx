import type { SessionSummary } from '@parley/protocol';
import { GridList, GridListItem } from 'react-aria-components';
import { useAgent } from '../app/agent-context.ts';
import { openSession } from '../app/open-session.ts';
import { texts } from '../texts.ts';
import { exactText, momentText } from '../time/clock-text.ts';
import { useNow } from '../time/use-now.ts';
import { customerName } from './customer-name.ts';
import { ListHeading } from './ListHeading.tsx';
import { topicName } from './topic-name.ts';

interface RecentListProps {
  rows: readonly SessionSummary[];
  openId: number | null;
}

/** My chats that ended a little while ago, to read up on. */
export function RecentList({ rows, openId }: RecentListProps) {
  const { me } = useAgent();
  const now = useNow();
  return (
    <div className="list-block">
      <ListHeading title={texts.recent.title} count={rows.length} />
      {rows.length === 0 ? (
        <p className="list-empty">{texts.recent.empty}</p>
      ) : (
        <GridList
          className="rows"
          aria-label={texts.recent.title}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={openId === null ? [] : [openId]}
          disallowTypeAhead
          onSelectionChange={(keys) => {
            const [id] = keys === 'all' ? [] : keys;
            if (id !== undefined) openSession(Number(id));
          }}
        >
          {rows.map((row) => (
            <GridListItem
              key={row.id}
              id={row.id}
              textValue={customerName(row)}
              className="row row-recent"
            >
              <p className="row-head">
                <bdi className="row-name">{customerName(row)}</bdi>
                <span className="row-topic">{topicName(me, row)}</span>
                <time className="row-time" title={exactText(row.whenEnded ?? row.idle)}>
                  {momentText(row.whenEnded ?? row.idle, now)}
                </time>
              </p>
            </GridListItem>
          ))}
        </GridList>
      )}
    </div>
  );
}

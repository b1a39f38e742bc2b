import type { SessionSummary } from '@parley/protocol';
import { GridList } from 'react-aria-components';
import { openSession } from '../app/open-session.ts';
import { texts } from '../texts.ts';
import { ListHeading } from './ListHeading.tsx';
import { MyRow } from './MyRow.tsx';

interface MyListProps {
  rows: readonly SessionSummary[];
  openId: number | null;
}

/** The chats I handle. Arrows move, Enter opens: only an opened chat counts as read. */
export function MyList({ rows, openId }: MyListProps) {
  return (
    <div className="list-block">
      <ListHeading title={texts.mine.title} count={rows.length} />
      {rows.length === 0 ? (
        <p className="list-empty">{texts.mine.empty}</p>
      ) : (
        <GridList
          className="rows"
          aria-label={texts.mine.title}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={openId === null ? [] : [openId]}
          disallowTypeAhead
          onSelectionChange={(keys) => {
            const [id] = keys === 'all' ? [] : keys;
            if (id !== undefined) openSession(Number(id));
          }}
        >
          {rows.map((row, index) => (
            <MyRow key={row.id} row={row} place={index + 1} />
          ))}
        </GridList>
      )}
    </div>
  );
}

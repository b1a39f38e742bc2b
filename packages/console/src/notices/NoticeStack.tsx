import { X } from 'lucide-react';
import { IconButton } from '../controls/IconButton.tsx';
import { texts } from '../texts.ts';
import { closeNotice, useNotices } from './notices.ts';

/** The notices, at the foot of the page; read aloud as they come. */
export function NoticeStack() {
  const notices = useNotices();
  return (
    <section className="notices" role="status" aria-label={texts.notice.label}>
      {notices.map(({ id, text }) => (
        <div key={id} className="notice">
          <p>{text}</p>
          <IconButton icon={X} label={texts.notice.close} onPress={() => closeNotice(id)} />
        </div>
      ))}
    </section>
  );
}

import { texts } from '../texts.ts';

/** The shape of a chat while its messages come; shown only when they take a while. */
export function LinesSkeleton() {
  return (
    <div className="line-frame" role="status" aria-label={texts.chat.loading}>
      <div className="line-column skeleton appears-late" aria-hidden="true">
        <i className="skeleton-bubble" />
        <i className="skeleton-bubble" />
        <i className="skeleton-bubble skeleton-own" />
      </div>
    </div>
  );
}

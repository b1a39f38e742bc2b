/** The shape of the lists while they come; shown only when they take a while. */
export function ListsSkeleton() {
  return (
    <div className="skeleton appears-late" aria-hidden="true">
      <i className="skeleton-button" />
      <i className="skeleton-row" />
      <i className="skeleton-row" />
      <i className="skeleton-row" />
    </div>
  );
}

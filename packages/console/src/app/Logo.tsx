/** The mark of Parley: a speech bubble on the accent. Decoration; the name stands beside it. */
export function Logo({ size = 40 }: { size?: number }) {
  return (
    <svg className="logo" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect className="logo-ground" width="32" height="32" rx="9" />
      <path
        className="logo-bubble"
        d="M9 10.5h14a2 2 0 0 1 2 2v6a2 2 0 0 1-2 2h-7.5L11 24v-3.5H9a2 2 0 0 1-2-2v-6a2 2 0 0 1 2-2Z"
      />
    </svg>
  );
}

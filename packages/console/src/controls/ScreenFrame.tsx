import { type ReactNode, useEffect, useRef } from 'react';
import { Heading } from 'react-aria-components';

interface ScreenFrameProps {
  title: string;
  /** A sentence or two about what is here. */
  lead: ReactNode;
  /** The one thing to do here, at the end of the heading. */
  action?: ReactNode;
  children: ReactNode;
}

/** A screen beside the rail that is no chat: a heading, and a column below it. */
export function ScreenFrame({ title, lead, action, children }: ScreenFrameProps) {
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    // After the menu that led here has given the focus back.
    const timer = setTimeout(() => heading.current?.focus(), 0);
    return () => clearTimeout(timer);
  }, []);

  return (
    <main className="screen">
      <div className="screen-column">
        <header className="screen-head">
          <div>
            <Heading level={1} ref={heading} tabIndex={-1}>
              {title}
            </Heading>
            <p>{lead}</p>
          </div>
          {action}
        </header>
        {children}
      </div>
    </main>
  );
}

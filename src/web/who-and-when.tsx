import { Publisher } from "./counts.tsx";
import { When } from "./time.tsx";

interface WhoAndWhenProps {
  by: { publisherId: number; publisherName: string };
  at: Date;
  now: Date;
}

/** Who printed something and when, the first two in a row of facts. */
export function WhoAndWhen({ by, at, now }: WhoAndWhenProps) {
  return (
    <>
      <span>
        <Publisher id={by.publisherId} name={by.publisherName} />
      </span>
      <span>
        <When at={at} now={now} />
      </span>
    </>
  );
}

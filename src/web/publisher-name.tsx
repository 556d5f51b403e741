/** A publisher's name; one that is an address breaks before its dots and nowhere else, where a line is too short for it. */
export function PublisherName({ name }: { name: string }) {
  const [first, ...rest] = name.split(/(?<=[^\s.])(?=\.[^\s.])/u);
  return (
    <bdi>
      {first}
      {rest.map((piece) => (
        <>
          <wbr />
          {piece}
        </>
      ))}
    </bdi>
  );
}

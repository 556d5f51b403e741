import { PictureImage } from "./picture-image.tsx";
import type { Picture } from "./pictures.ts";

interface LeadFigureProps {
  picture: Picture | undefined;
  /** Who printed it. */
  publisher: string | null;
}

/** The picture that a publisher gave an article, with whose it is; nothing where there is none. */
export function LeadFigure({ picture, publisher }: LeadFigureProps) {
  if (!picture) return null;
  return (
    <figure class="lead-figure">
      <PictureImage picture={picture} alt="" isFirst />
      {publisher ? (
        <figcaption>
          Picture: <bdi class="publisher">{publisher}</bdi>
        </figcaption>
      ) : null}
    </figure>
  );
}

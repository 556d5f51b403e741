import type { Picture } from "./pictures.ts";

interface PictureImageProps {
  picture: Picture;
  /** In the publisher's words; empty where they gave none. */
  alt: string;
  /** Whether it stands on the first screen; others are loaded when they come near. */
  isFirst?: boolean;
}

/** Its place is kept before it comes: by its own size, or by a usual one (`unmeasured`) until that is known. */
export function PictureImage({ picture, alt, isFirst = false }: PictureImageProps) {
  const { src, width, height } = picture;
  const isMeasured = width !== undefined && height !== undefined;
  return (
    <img
      src={src}
      alt={alt}
      {...(isMeasured ? { width, height } : { class: "unmeasured" })}
      loading={isFirst ? "eager" : "lazy"}
      decoding="async"
      referrerpolicy="no-referrer"
    />
  );
}

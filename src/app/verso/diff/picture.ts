/** The bytes as a picture, for as long as it is on the screen: attach it to an `img`. */
export const showPicture = (file: Blob) => (image: HTMLImageElement) => {
  image.src = URL.createObjectURL(file)
  return () => URL.revokeObjectURL(image.src)
}

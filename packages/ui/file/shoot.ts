/** The picture the camera sees now, as a JPEG. */
export async function shoot(video: HTMLVideoElement): Promise<Blob> {
  const canvas = document.createElement('canvas')
  canvas.width = video.videoWidth
  canvas.height = video.videoHeight
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('the browser gave no 2d canvas to draw the photo on')
  context.drawImage(video, 0, 0)
  const photo = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.92))
  if (photo === null) throw new Error(`no JPEG of ${canvas.width}×${canvas.height} could be made`)
  return photo
}

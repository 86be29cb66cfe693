namespace FitCrm.Membership;

/// <summary>Small files in the shape of a JPEG: start, segments, frame, scan, end.</summary>
internal static class Jpegs
{
    public static byte[] Of(int width, int height, params (byte Marker, byte[] Body)[] beside) =>
    [
        0xFF, 0xD8, .. Segment(0xE0, "JFIF\0"u8.ToArray()), .. beside.SelectMany(b => Segment(b.Marker, b.Body)),
        .. Segment(0xC0, [8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0]), .. Segment(0xDA, [1, 1, 0, 0, 63, 0]), 0x12, 0x34, 0xFF, 0x00, 0x56, 0xFF, 0xD9,
    ];

    private static byte[] Segment(byte marker, byte[] body) => [0xFF, marker, (byte)((body.Length + 2) >> 8), (byte)(body.Length + 2), .. body];
}

using FitCrm.Kernel;

namespace FitCrm.Membership.Register;

/// <summary>A picture that may be kept: a JPEG of which only what draws it is left.</summary>
/// <param name="Bytes">The file, without what a camera writes beside it (place, device, thumbnail, comments).</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
internal sealed record Picture(byte[] Bytes, int Width, int Height)
{
    /// <summary>The largest file that is taken, in bytes.</summary>
    public const int Largest = 400_000;

    /// <summary>Shortest and longest side, in pixels.</summary>
    public const int Shortest = 120, Longest = 2000;

    private const byte StartOfScan = 0xDA, EndOfImage = 0xD9, Jfif = 0xE0, Adobe = 0xEE, LastApp = 0xEF, Comment = 0xFE;

    /// <summary>Reads a file by its bytes (ITU T.81 annex B: markers FF xx, each but the scan with its length in two bytes) and leaves out the segments APP1–APP13, APP15 and comments.
    /// Refuses what is no JPEG, is too large, too small or cut off.</summary>
    public static Outcome<Picture> Read(ReadOnlySpan<byte> file)
    {
        if (file.Length > Largest) return new PhotoTooLarge(Largest / 1000);
        if (file is not [0xFF, 0xD8, 0xFF, ..]) return new PhotoUnreadable();
        using var kept = new MemoryStream(file.Length);
        kept.Write(file[..2]);
        var (at, width, height) = (2, 0, 0);
        while (at + 4 <= file.Length && file[at] == 0xFF)
        {
            var marker = file[at + 1];
            var length = (file[at + 2] << 8) + file[at + 3];
            var next = at + 2 + length;
            if (length < 2 || next > file.Length) break;
            if (IsFrame(marker) && length >= 8) (height, width) = ((file[at + 5] << 8) + file[at + 6], (file[at + 7] << 8) + file[at + 8]);
            if (!IsBeside(marker)) kept.Write(file[at..next]);
            if (marker == StartOfScan) return Scanned(file, next, kept, width, height);
            at = next;
        }
        return new PhotoUnreadable();
    }

    private static Outcome<Picture> Scanned(ReadOnlySpan<byte> file, int from, MemoryStream kept, int width, int height)
    {
        var end = file.LastIndexOf([(byte)0xFF, EndOfImage]);
        if (end < from || width == 0 || height == 0) return new PhotoUnreadable();
        if (Math.Min(width, height) < Shortest || Math.Max(width, height) > Longest) return new PhotoMisfit(Shortest, Longest);
        kept.Write(file[from..(end + 2)]);
        return new Picture(kept.ToArray(), width, height);
    }

    // SOF0…SOF15 without DHT (C4), JPG (C8) and DAC (CC).
    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static bool IsBeside(byte marker) => marker is > Jfif and <= LastApp and not Adobe or Comment;
}

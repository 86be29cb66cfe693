using System.Text;

namespace FitCrm.Data.Files;

/// <summary>Finds out in which encoding a text file is written: by its mark (BOM), by its zero bytes (UTF-16), by being valid UTF-8, else by how its
/// high bytes stand: in runs they are Cyrillic words (windows-1251), alone among ASCII letters they are accented Latin ones (windows-1252).</summary>
internal static class TextEncoding
{
    static TextEncoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>An encoding by the name a map gives it.</summary>
    /// <exception cref="FileRefused">No such encoding is known.</exception>
    public static Encoding Named(string name)
    {
        try { return Encoding.GetEncoding(name); }
        catch (ArgumentException) { throw new FileRefused("file-encoding-unknown", name); }
    }

    /// <summary>The encoding of a whole file; read once from end to end, since the first accent may stand on the last line.</summary>
    public static Encoding Of(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16);
        var bytes = new byte[1 << 16];
        var first = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (Marked(bytes.AsSpan(0, first)) is { } marked) return marked;
        if (ByZeros(bytes.AsSpan(0, first)) is { } wide) return wide;
        var look = new HighBytes();
        for (var count = first; count > 0; count = stream.Read(bytes)) look.Add(bytes.AsSpan(0, count));
        return look.Answer();
    }

    private static Encoding? Marked(ReadOnlySpan<byte> start) => start switch
    {
        [0xEF, 0xBB, 0xBF, ..] => new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };

    // In UTF-16 every second byte is a small number (0 for ASCII, 4 for Cyrillic), which 8-bit text never has; a stray NUL is no such pattern.
    private static UnicodeEncoding? ByZeros(ReadOnlySpan<byte> start)
    {
        var (even, odd) = (0, 0);
        for (var i = 0; i < start.Length; i++)
            if (start[i] > 8) continue;
            else if (i % 2 == 0) even++;
            else odd++;
        if (odd > start.Length / 20 && even < odd / 10) return new UnicodeEncoding(bigEndian: false, byteOrderMark: false);
        return even > start.Length / 20 && odd < even / 10 ? new UnicodeEncoding(bigEndian: true, byteOrderMark: false) : null;
    }

    /// <summary>Follows the bytes of a file: whether they are UTF-8, and how often high bytes neighbour each other.</summary>
    private struct HighBytes
    {
        private bool _notUtf8;
        private int _open;
        private byte _last;
        private long _pairs;
        private long _mixed;

        public void Add(ReadOnlySpan<byte> bytes)
        {
            if (_open == 0 && !_notUtf8 && System.Text.Ascii.IsValid(bytes)) return;
            foreach (var b in bytes)
            {
                Follow(b);
                if (b >= 0xC0 && _last >= 0xC0) _pairs++;
                else if ((b >= 0xC0 && char.IsAsciiLetter((char)_last)) || (_last >= 0xC0 && char.IsAsciiLetter((char)b))) _mixed++;
                _last = b;
            }
        }

        public readonly Encoding Answer() => _notUtf8
            ? Encoding.GetEncoding(_pairs > _mixed ? 1251 : 1252)
            : new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

        private void Follow(byte b)
        {
            if (_open > 0)
            {
                if ((b & 0xC0) == 0x80) _open--;
                else (_notUtf8, _open) = (true, 0);
            }
            else if (b >= 0x80)
            {
                _open = b switch { >= 0xC2 and < 0xE0 => 1, >= 0xE0 and < 0xF0 => 2, >= 0xF0 and < 0xF5 => 3, _ => 0 };
                if (_open == 0) _notUtf8 = true;
            }
        }
    }
}

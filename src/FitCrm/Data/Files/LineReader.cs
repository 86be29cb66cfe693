using System.Text;

namespace FitCrm.Data.Files;

/// <summary>Reads lines of a text, ended by LF, CRLF or CR, without ever keeping more than the longest line allowed: what is beyond it is dropped and the line marked.</summary>
internal sealed class LineReader(TextReader text, int longest = LineReader.Longest)
{
    /// <summary>Longest line or record that is kept, in characters.</summary>
    public const int Longest = 1 << 20;

    private readonly char[] _buffer = new char[1 << 15];
    private readonly StringBuilder _begun = new();
    private int _at;
    private int _end;
    private bool _afterReturn;

    /// <summary>The next line without its end, or null after the last. NUL characters are left out.</summary>
    public Line? Read()
    {
        _begun.Clear();
        var (any, tooLong) = (false, false);
        while (Fill())
        {
            if (_afterReturn && _buffer[_at] == '\n') _at++;
            _afterReturn = false;
            if (_at == _end) continue;
            any = true;
            var length = _buffer.AsSpan(_at, _end - _at).IndexOfAny('\n', '\r');
            var piece = _buffer.AsSpan(_at, length < 0 ? _end - _at : length);
            if (_begun.Length + piece.Length > longest) tooLong = true;
            else if (length >= 0 && _begun.Length == 0) return new(Taken(piece, length), tooLong);
            else _begun.Append(piece);
            if (length >= 0) return new(Whole(length), tooLong);
            _at = _end;
        }
        return any ? new(Clean(_begun.ToString()), tooLong) : null;
    }

    private string Taken(ReadOnlySpan<char> piece, int length)
    {
        var line = Clean(piece.ToString());
        Pass(length);
        return line;
    }

    private string Whole(int length)
    {
        Pass(length);
        return Clean(_begun.ToString());
    }

    private void Pass(int length)
    {
        _afterReturn = _buffer[_at + length] == '\r';
        _at += length + 1;
    }

    private bool Fill()
    {
        if (_at < _end) return true;
        (_at, _end) = (0, text.Read(_buffer));
        return _end > 0;
    }

    private static string Clean(string line) => line.Contains('\0', StringComparison.Ordinal) ? line.Replace("\0", "", StringComparison.Ordinal) : line;
}

/// <summary>One line, and whether it was longer than is kept.</summary>
internal readonly record struct Line(string Text, bool TooLong);

using System.Globalization;

namespace FitCrm.Retention.Playbooks;

/// <summary>Reads a condition or a number: <c>L &gt;= max(10, 2*gap) and not renewed</c>. Division rounds down.</summary>
/// <exception cref="FormatException">With what is wrong and where, in words for the person who wrote it.</exception>
internal sealed class Grammar
{
    private static readonly (string, Sign)[] Signs =
        [("<=", Sign.AtMost), (">=", Sign.AtLeast), ("!=", Sign.Unequal), ("<", Sign.Less), (">", Sign.More), ("=", Sign.Equal)];

    // Brackets are read by recursion: a text without end would take the stack, and the server with it.
    private const int Longest = 1000;

    private readonly string _text;
    private readonly List<string> _tokens = [];
    private int _at;

    private Grammar(string text)
    {
        if (text.Length > Longest) throw new FormatException($"“{text[..40]}…” is longer than {Longest} letters.");
        _text = text;
        for (var i = 0; i < text.Length;)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }

            var length = LengthOf(text.AsSpan(i));
            _tokens.Add(text.Substring(i, length));
            i += length;
        }
    }

    public static Condition Condition(string text)
    {
        var grammar = new Grammar(text);
        return grammar.Whole(grammar.Or()) as Condition ?? throw grammar.Wrong("a condition, not a number");
    }

    public static Quantity Number(string text)
    {
        var grammar = new Grammar(text);
        return grammar.Whole(grammar.Sum()) as Quantity ?? throw grammar.Wrong("a number, not a condition");
    }

    private static int LengthOf(ReadOnlySpan<char> rest)
    {
        var length = 1;
        if (char.IsAsciiLetter(rest[0])) while (length < rest.Length && (char.IsAsciiLetterOrDigit(rest[length]) || rest[length] == '-' && length + 1 < rest.Length && char.IsAsciiLetter(rest[length + 1]))) length++;
        else if (char.IsAsciiDigit(rest[0])) while (length < rest.Length && (char.IsAsciiDigit(rest[length]) || rest[length] == '.')) length++;
        else if (rest[0] is '<' or '>' or '!' && rest.Length > 1 && rest[1] == '=') length = 2;
        return length;
    }

    private object Whole(object term) => _at == _tokens.Count ? term : throw Wrong("the end");

    private object Or() => Chain("or", And, parts => new Any(parts));

    private object And() => Chain("and", No, parts => new Every(parts));

    private object Chain(string word, Func<object> part, Func<Condition[], Condition> join)
    {
        var first = part();
        if (!Is(word)) return first;
        List<Condition> parts = [Fact(first)];
        while (Take(word)) parts.Add(Fact(part()));
        return join([.. parts]);
    }

    private object No() => Take("not") ? new Not(Fact(No())) : Comparison();

    private object Comparison()
    {
        var left = Sum();
        foreach (var (text, sign) in Signs)
            if (Take(text)) return new Compared(Value(left), sign, Value(Sum()));
        return left;
    }

    private object Sum()
    {
        var left = Product();
        for (; ; )
        {
            if (Take("+")) left = new Arithmetic('+', Value(left), Value(Product()));
            else if (Take("-")) left = new Arithmetic('-', Value(left), Value(Product()));
            else return left;
        }
    }

    private object Product()
    {
        var left = Primary();
        for (; ; )
        {
            if (Take("*")) left = new Arithmetic('*', Value(left), Value(Primary()));
            else if (Take("/")) left = new Arithmetic('/', Value(left), Divisor());
            else if (Take("%")) left = new Arithmetic('%', Value(left), Divisor());
            else return left;
        }
    }

    private Quantity Divisor()
    {
        var by = Value(Primary());
        return by.Fixed is 0 ? throw new FormatException($"“{_text}” divides by 0.") : by;
    }

    private object Primary()
    {
        if (_at == _tokens.Count) throw Wrong("a word or a number");
        if (Take("("))
        {
            var inner = Or();
            Demand(")");
            return inner;
        }

        if (Take("-")) return new Arithmetic('-', new Constant(0), Value(Primary()));
        var token = _tokens[_at++];
        if (char.IsAsciiDigit(token[0]) && double.TryParse(token, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)) return new Constant(value);
        if (Is("(")) return Call(token);
        if (PlaybookWords.Numbers.TryGetValue(token, out var number)) return number;
        if (PlaybookWords.Facts.TryGetValue(token, out var fact)) return fact;
        _at--;
        throw Wrong("a word that is known");
    }

    private Quantity Call(string name)
    {
        Demand("(");
        List<Quantity> of = [Value(Sum())];
        while (Take(",")) of.Add(Value(Sum()));
        Demand(")");
        if (name is "V" or "W" && of.Exists(n => n.Fixed is { } back && back is not (>= 0 and <= Bounds.Farthest))) throw new FormatException($"“{_text}”: {name} looks 0 to {Bounds.Farthest} back.");
        return PlaybookWords.Function(name, [.. of]) ?? throw new FormatException($"“{name}” of {of.Count} is not known in “{_text}”.");
    }

    private Condition Fact(object term) => term as Condition ?? throw Wrong("a condition");

    private Quantity Value(object term) => term as Quantity ?? throw Wrong("a number");

    private bool Is(string token) => _at < _tokens.Count && _tokens[_at] == token;

    private bool Take(string token)
    {
        if (!Is(token)) return false;
        _at++;
        return true;
    }

    private void Demand(string token)
    {
        if (!Take(token)) throw Wrong($"“{token}”");
    }

    private FormatException Wrong(string wanted) =>
        new($"“{_text}”: {wanted} was expected {(_at < _tokens.Count ? $"at “{_tokens[_at]}”" : "at the end")}.");
}

using FitCrm.Data;
using FitCrm.Data.Files;
using FitCrm.Shell.Frame;
using FitCrm.Shell.Kit;

namespace FitCrm.Shell.Imports;

/// <summary>The map as a form: what the page shows of a look at the file, and the map that comes back.</summary>
internal static class MapForm
{
    /// <summary>The choice of a column that is kept as it stands.</summary>
    public const string Keep = ImportMap.Keep;

    /// <summary>The choice of a column that is left out.</summary>
    public const string Drop = "-";

    private const int Constants = 3;
    private static readonly string[] Encodings = ["utf-8", "utf-16", "windows-1251", "windows-1252"];

    /// <summary>How the file is written, with what was found out as the first choice.</summary>
    public static IReadOnlyList<FormField> Written(FileLook look, ImportMap map)
    {
        var fields = new List<FormField>();
        var facts = look.Facts;
        if (facts.Sheets.Count > 1) fields.Add(new("sheet", Say.W("import-sheet"), map.Sheet ?? "") { Choices = Choices(facts.Sheet, facts.Sheets) });
        if (facts.Encoding is { } encoding)
        {
            fields.Add(new("encoding", Say.W("import-encoding"), map.Encoding ?? "") { Choices = Choices(map.Encoding is null ? encoding : null, Encodings) });
            fields.Add(new("delimiter", Say.W("import-delimiter"), map.Delimiter ?? "") { Choices = Said(map.Delimiter is null ? Separator(facts.Delimiter) : null, Separators) });
        }
        fields.Add(new("dateFormat", Say.W("import-dates"), map.DateFormat ?? "") { Choices = Said(map.DateFormat is null ? Order(look.Layout?.Days.Order) : null, Dates) });
        fields.Add(new("decimal", Say.W("import-decimal"), map.Decimal ?? "") { Choices = Said(map.Decimal is null && look.Layout is { } read ? Sign(read.DecimalSign) : null, Signs) });
        fields.Add(new("phonePrefix", Say.W("import-phone-prefix"), map.PhonePrefix ?? "") { Optional = true, Hint = Say.W("import-phone-prefix-hint") });
        return fields;
    }

    /// <summary>What a column may be.</summary>
    public static IReadOnlyList<(string Value, string Text)> Fields(ImportKind kind) =>
        [(Keep, Say.W(kind.KeepsExtra ? "import-column-keep" : "import-column-ignore")), (Drop, Say.W("import-column-drop")), .. kind.Fields.Select(f => (f.Name, ImportPlace.FieldWord(f.Name)))];

    /// <summary>The columns with their choices.</summary>
    public static IReadOnlyList<ColumnLine> Columns(FileLook look) =>
        [.. look.Columns.Select((c, i) => new ColumnLine(c.Name, string.Join(" · ", c.First), $"col{i}", c.LeftOut ? Drop : c.Field?.Name ?? Keep))];

    /// <summary>The words of the file with their choices.</summary>
    public static IReadOnlyList<WordLine> Words(FileLook look) => [.. from field in look.Fields
        from used in field.Used.Select((u, i) => (u.Text, u.Word, Place: i))
        select new WordLine(ImportPlace.FieldWord(field.Field.Name), used.Text, $"is_{field.Field.Name}_{used.Place}", $"word_{field.Field.Name}_{used.Place}", used.Word ?? "",
            [("", Say.W("import-word-as-is")), .. field.Known.Select(w => (w, w))])];

    /// <summary>The values for every row, with an empty one to fill in.</summary>
    public static IReadOnlyList<(string Field, string Value)> ConstantsOf(ImportMap map) =>
        [.. map.Constants.Select(c => (c.Key, c.Value)).Concat(Enumerable.Repeat(("", ""), Constants)).Take(Math.Max(Constants, map.Constants.Count + 1))];

    /// <summary>The map that was typed for a file with these columns.</summary>
    public static ImportMap Read(Typed typed, FileLook look, ImportKind kind)
    {
        var columns = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < look.Columns.Count; i++)
            if (typed[$"col{i}"] is { } chosen && (chosen != Keep || look.Columns[i].Guessed is not null)) columns[look.Columns[i].Name] = chosen == Drop ? "" : chosen;
        var constants = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < kind.Fields.Count; i++)
            if (typed[$"constField{i}"] is { } field && typed[$"constValue{i}"] is { } value) constants[field] = value;
        return new()
        {
            Sheet = typed["sheet"], Encoding = typed["encoding"], Delimiter = typed["delimiter"], DateFormat = typed["dateFormat"], Decimal = typed["decimal"], PhonePrefix = typed["phonePrefix"],
            Columns = columns, Values = Values(typed, look), Constants = constants,
        };
    }

    // Only words that mean another thing than they do by themselves are said.
    private static Dictionary<string, IReadOnlyDictionary<string, string>> Values(Typed typed, FileLook look)
    {
        var values = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var field in look.Fields)
        {
            var said = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            for (var i = 0; i < field.Used.Count; i++)
                if (typed[$"is_{field.Field.Name}_{i}"] is { } text && typed[$"word_{field.Field.Name}_{i}"] is { } word && !word.Equals(text, StringComparison.OrdinalIgnoreCase)) said[text] = word;
            if (said.Count > 0) values[field.Field.Name] = said;
        }
        return values;
    }

    private static (string, string)[] Separators => [(",", Say.W("import-comma")), (";", Say.W("import-semicolon")), ("tab", Say.W("import-tab")), ("|", Say.W("import-bar"))];

    private static (string, string)[] Dates => [("d.M.yyyy", Say.W("import-day-first")), ("M/d/yyyy", Say.W("import-month-first")), ("yyyy-MM-dd", Say.W("import-year-first"))];

    private static (string, string)[] Signs => [(".", Say.W("import-point")), (",", Say.W("import-comma"))];

    private static string? Separator(char? delimiter) => Separators.FirstOrDefault(s => s.Item1 == (delimiter == '\t' ? "tab" : delimiter.ToString())).Item2;

    private static string? Order(DayOrder? order) => order switch { DayOrder.DayFirst => Say.W("import-day-first"), DayOrder.MonthFirst => Say.W("import-month-first"), _ => null };

    private static string? Sign(char sign) => Say.W(sign == '.' ? "import-point" : "import-comma");

    private static IReadOnlyList<(string, string)> Choices(string? found, IEnumerable<string> all) => Said(found, all.Select(a => (a, a)));

    private static IReadOnlyList<(string, string)> Said(string? found, IEnumerable<(string, string)> all) =>
        [("", found is null ? Say.W("import-found-out") : Say.W("import-found", found)), .. all];
}

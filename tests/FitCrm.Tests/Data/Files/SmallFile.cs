using System.Text;
using FitCrm.Data;
using FitCrm.Data.Files;

namespace FitCrm.Tests.Data.Files;

/// <summary>A small file of our own in the temporary folder, read as a kind with one field of each form would.</summary>
internal sealed class SmallFile : IDisposable
{
    static SmallFile()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        FitCrm.Kernel.Words.Add(typeof(Sheet).Assembly);
    }

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"fitcrm-{Guid.NewGuid():N}.csv");

    public static SmallFile Of(string text, string encoding = "utf-8") => Of(Encoding.GetEncoding(encoding).GetBytes(text));

    public static SmallFile Of(byte[] bytes)
    {
        var file = new SmallFile();
        File.WriteAllBytes(file.Path, bytes);
        return file;
    }

    public Sheet Sheet(ImportMap? map = null) => FitCrm.Data.Files.Sheet.Open(Path, map ?? new());

    /// <summary>Each row's cells, or its number and why it is broken.</summary>
    public List<string> Rows(ImportMap? map = null) => [.. Sheet(map).Rows().Select(r => r.Broken is null ? string.Join("·", r.Cells) : $"{r.Number}: broken")];

    /// <summary>What a kind makes of each row.</summary>
    public List<T> Read<T>(Func<ImportRow, T> read, ImportMap? map = null, ImportKind? kind = null)
    {
        var sheet = Sheet(map);
        var row = new ImportRow(FileLayout.Of(sheet, kind ?? new Sample(), map ?? new(), 2026));
        return [.. sheet.Rows().Select(line => read(row.At(line)))];
    }

    public void Dispose() => File.Delete(Path);
}

/// <summary>A kind of rows for tests, never saved.</summary>
internal sealed class Sample(string name = "people", IReadOnlyList<ImportField>? fields = null) : ImportKind
{
    public static readonly ImportField Id = new("externalId");
    public static readonly ImportField FirstName = new("firstName");
    public static readonly ImportField FullName = new("fullName");
    public static readonly ImportField Email = new("email");
    public static readonly ImportField Phone = new("phone");
    public static readonly ImportField Birthday = new("birthday", FieldForm.Day);
    public static readonly ImportField StartsOn = new("startsOn", FieldForm.Day);
    public static readonly ImportField Price = new("price", FieldForm.Amount);
    public static readonly ImportField Sex = new("sex", FieldForm.Word);
    public static readonly ImportField ConsentEmail = new("consentEmail", FieldForm.YesNo);

    public override string Name => name;

    public override IReadOnlyList<ImportField> Fields { get; } = fields ??
        [Id, FirstName, FullName, Email, Phone, Birthday, StartsOn, Price, Sex, ConsentEmail];

    internal override Task<ImportTally> Run(Sheet sheet, FileLayout layout, ImportOrder order, ImportDesk desk, CancellationToken ct) =>
        Task.FromResult(new ImportTally());

    internal override Task<IReadOnlyList<TriedRow>> Try(Sheet sheet, FileLayout layout, ImportOrder order, ImportDesk desk, int rows, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<TriedRow>>([]);
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using FitCrm.Kernel;

namespace FitCrm.Reports.Sheets;

/// <summary>One JSON document: the figures, then the rows where there are any, written as they come.</summary>
internal static class JsonSheet
{
    private const int FlushAt = 1 << 16;
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static async Task Write(Finding finding, Stream to, CancellationToken ct)
    {
        await using var writer = new Utf8JsonWriter(to, Plain);
        writer.WriteStartObject();
        foreach (var (name, figure) in finding.Figures)
        {
            writer.WritePropertyName(name);
            if (figure is null) writer.WriteNullValue();
            else figure.WriteTo(writer);
        }

        if (finding.Rows is { } rows) await WriteRows(rows, writer, ct);
        writer.WriteEndObject();
        await writer.FlushAsync(ct);
    }

    private static async Task WriteRows(Sheet sheet, Utf8JsonWriter writer, CancellationToken ct)
    {
        writer.WriteStartArray("rows");
        await foreach (var row in sheet.Rows.WithCancellation(ct))
        {
            writer.WriteStartObject();
            for (var i = 0; i < row.Length; i++) WriteCell(sheet.Columns[i], row[i], writer);
            writer.WriteEndObject();
            if (writer.BytesPending > FlushAt) await writer.FlushAsync(ct);
        }

        writer.WriteEndArray();
    }

    private static void WriteCell(string name, object? value, Utf8JsonWriter writer)
    {
        switch (value)
        {
            case null: writer.WriteNull(name); break;
            case int number: writer.WriteNumber(name, number); break;
            case long number: writer.WriteNumber(name, number); break;
            case double number: writer.WriteNumber(name, Digits.Round(number)!.Value); break;
            case bool yes: writer.WriteBoolean(name, yes); break;
            case Money money:
                writer.WriteStartObject(name);
                writer.WriteNumber("amount", money.Amount);
                writer.WriteString("currency", money.Currency);
                writer.WriteEndObject();
                break;
            default: writer.WriteString(name, Digits.Of(value)); break;
        }
    }
}

using System.Runtime.InteropServices;
using System.Text.Json;

namespace FitCrm.Benchmarks;

/// <summary>The document of the contract, or two lines for a person.</summary>
internal static class Answer
{
    private static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web);

    public static string Of(Scenario scenario, Figure figure, Options options) => options.Json
        ? JsonSerializer.Serialize(new
        {
            scenario.Name, Value = Round(figure.Value), figure.Unit, figure.Yardstick, YardstickValue = Round(figure.YardstickValue), Ratio = Ratio(figure),
            figure.Limit, figure.Holds, Machine = Machine(), Details = new Dictionary<string, object?>(figure.Details) { ["database"] = options.Database, ["scale"] = options.Scale },
        }, Shape)
        : $"{scenario.Name}: {Round(figure.Value)} {figure.Unit}; {figure.Yardstick}: {Round(figure.YardstickValue)}; ratio {Ratio(figure)}; limit {figure.Limit}: {(figure.Holds ? "holds" : "DOES NOT HOLD")}\n"
            + string.Join(", ", figure.Details.Select(d => $"{d.Key} {d.Value}"));

    private static double? Ratio(Figure figure) => figure.YardstickValue == 0 ? null : Round(figure.Value / figure.YardstickValue);

    private static double Round(double value) => Math.Round(value, 4);

    private static string Machine() =>
        $"{Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 20} MB, {RuntimeInformation.OSDescription}, .NET {Environment.Version}";
}

using FitCrm.Kernel;
using FitCrm.Shell.Kit;

namespace FitCrm.Shell.Settings;

/// <summary>Where a refusal is shown: beside its field, else at the head of the page.</summary>
internal static class Mended
{
    /// <summary>The fields with a refusal beside the one it belongs to. <paramref name="prefix"/>: what stands before the names where one page has several forms.</summary>
    public static IReadOnlyList<FormField> Mark(this IEnumerable<FormField> fields, Refusal? no, string prefix = "") =>
        [.. fields.Select(f => no?.Field is { } named && f.Name == prefix + named ? f with { Error = Say.No(no) } : f)];

    /// <summary>What stands at the head: that a field needs a look, or the refusal itself where it belongs to no field.</summary>
    public static string? Why(this IEnumerable<FormField> marked, Refusal? no) => no is null ? null : marked.Any(f => f.Error is not null) ? Say.N("form-refused", 1) : Say.No(no);

    /// <summary>What an address says was done, in words.</summary>
    public static string? Said(string? key) => key is not null && Words.Knows("Shell.said-" + key) ? Say.W("said-" + key) : null;
}

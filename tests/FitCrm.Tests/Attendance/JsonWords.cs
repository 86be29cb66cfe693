using System.Text.Json;

namespace FitCrm.Tests.Attendance;

/// <summary>Short ways to read an answer.</summary>
internal static class JsonWords
{
    public static string? Text(this JsonElement answer, string name) => answer.GetProperty(name).GetString();

    public static string[] Words(this JsonElement answer, string name) => [.. answer.GetProperty(name).EnumerateArray().Select(w => w.GetString()!)];
}

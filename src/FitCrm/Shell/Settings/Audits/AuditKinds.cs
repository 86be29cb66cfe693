using FitCrm.Staff;

namespace FitCrm.Shell.Settings.Audits;

/// <summary>What the audit is asked for by, in the words of the house: each kind is some of the subjects that rows and notes are kept under.</summary>
internal static class AuditKinds
{
    /// <summary>Tries that were refused, whatever they were about.</summary>
    public const string Refused = "refused";

    private static readonly IReadOnlyList<(string Key, string[] Subjects)> Kinds =
    [
        ("people", ["Person", "Note", "CheckIn", "Prompt", "AddressStop"]),
        ("contracts", ["Contract", "Freeze"]),
        ("money", ["Charge", "Payment"]),
        ("work", ["StaffTask"]),
        ("rules", ["Plan", "PlaybookVersion", "TextEdit"]),
        ("access", [nameof(User), nameof(UserRole), nameof(ApiToken), "sign-in"]),
        ("house", [nameof(Club), nameof(Holiday), "EmailChannel", "event"]),
        ("files", ["people", "contracts", "visits", "plans", "tasks", "everything", "demo"]),
    ];

    /// <summary>The keys, in the order in which they are offered.</summary>
    public static IEnumerable<string> All => Kinds.Select(k => k.Key).Append(Refused);

    /// <summary>The subjects of a kind; none for an unknown one, which asks for all.</summary>
    public static IReadOnlyList<string> SubjectsOf(string? kind) => Kinds.FirstOrDefault(k => k.Key == kind).Subjects ?? [];
}

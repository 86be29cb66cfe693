using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Membership.Register;

namespace FitCrm.Membership.Imports;

/// <summary>Reads the person of a row.</summary>
internal static class PersonReading
{
    // What tells of a contract whose first day is not known.
    private static readonly ImportField[] OfContract = [Fields.Plan, Fields.EndsOn, Fields.BoughtOn, Fields.PaidOn, Fields.CancelledOn, Fields.CancelReason];

    /// <summary>The row's person and contract; the row is rejected when there is nothing to know the person by again.</summary>
    public static PersonLine Of(ImportRow row, string clubCurrency, DateOnly today, IReadOnlyDictionary<string, Guid> trainers)
    {
        var (name, email, phone) = NameOf(row);
        var trainer = row.Text(Fields.Trainer);
        var form = new PersonForm
        {
            ExternalId = row.Text(Fields.ExternalId), FirstName = row.Text(Fields.FirstName), LastName = row.Text(Fields.LastName), FullName = name,
            Email = email, Phone = phone, Birthday = row.Day(Fields.Birthday), BirthYear = row.Whole(Fields.BirthYear), Sex = SexOf(row),
            CardCode = row.Text(Fields.CardCode), Language = row.Text(Fields.Language), Source = row.Text(Fields.Source), JoinedOn = row.Day(Fields.JoinedOn),
            TrainerName = trainer, TrainerId = trainer is not null && trainers.TryGetValue(SearchKey.Fold(trainer), out var id) ? id : null,
        };
        if (form.ExternalId is null && form.Email is null && form.Phone is null) row.Reject(null, Words.Of("Membership.import-nobody"));
        var contract = ContractReading.Of(row, clubCurrency, today);
        return new(row.Number, form, Extra(row, contract), ContractReading.Short(row, Fields.Note, Note.Longest),
            row.YesNo(Fields.ConsentEmail), row.YesNo(Fields.ConsentSms), contract);
    }

    // One cell of several lines holds name, e-mail and phone in some systems' lists.
    private static (string? Name, string? Email, string? Phone) NameOf(ImportRow row)
    {
        var (name, email, phone) = (row.Text(Fields.FullName), row.Text(Fields.Email), row.Text(Fields.Phone));
        if (name is null || !name.Contains('\n', StringComparison.Ordinal)) return (name, email, phone);
        var lines = name.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return (lines[0], email ?? lines.Skip(1).FirstOrDefault(Reading.IsEmail), phone ?? lines.Skip(1).FirstOrDefault(l => Phones.EndTyped(l) is not null));
    }

    private static Sex? SexOf(ImportRow row) => row.Word(Fields.Sex, strict: false) switch
    {
        "female" => Sex.Female,
        "male" => Sex.Male,
        "other" => Sex.Other,
        _ => null,
    };

    // What no field of a person holds is kept beside it, so that nothing of the file is lost.
    private static SortedDictionary<string, string> Extra(ImportRow row, ContractLine? contract)
    {
        var extra = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in row.Extra()) extra[name] = value;
        if (row.Text(Fields.Status) is { } status) extra["status"] = status;
        foreach (var field in contract is null ? OfContract : [])
            if (row.Text(field) is { } said) extra[field.Name] = said;
        if (row.Text(Fields.Sex) is { } sex && SexOf(row) is null) extra["sex"] = sex;
        return extra;
    }
}

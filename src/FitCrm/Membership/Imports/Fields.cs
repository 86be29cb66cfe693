using FitCrm.Data;

namespace FitCrm.Membership.Imports;

/// <summary>The fields of people and contracts, under the names that maps and exports use.</summary>
internal static class Fields
{
    public static readonly ImportField ExternalId = new("externalId");
    public static readonly ImportField FirstName = new("firstName");
    public static readonly ImportField LastName = new("lastName");
    public static readonly ImportField FullName = new("fullName");
    public static readonly ImportField Email = new("email");
    public static readonly ImportField Phone = new("phone");
    public static readonly ImportField Birthday = new("birthday", FieldForm.Day);
    public static readonly ImportField BirthYear = new("birthYear", FieldForm.Whole);
    public static readonly ImportField Sex = new("sex", FieldForm.Word);
    public static readonly ImportField CardCode = new("cardCode");
    public static readonly ImportField JoinedOn = new("joinedOn", FieldForm.Day);
    public static readonly ImportField Trainer = new("trainer");
    public static readonly ImportField Source = new("source");
    public static readonly ImportField Status = new("status", FieldForm.Word);
    public static readonly ImportField Note = new("note");
    public static readonly ImportField Language = new("language");
    public static readonly ImportField ConsentEmail = new("consentEmail", FieldForm.YesNo);
    public static readonly ImportField ConsentSms = new("consentSms", FieldForm.YesNo);

    public static readonly ImportField Person = new("person");
    public static readonly ImportField Plan = new("plan");
    public static readonly ImportField StartsOn = new("startsOn", FieldForm.Day);
    public static readonly ImportField EndsOn = new("endsOn", FieldForm.Day);
    public static readonly ImportField BoughtOn = new("boughtOn", FieldForm.Day);
    public static readonly ImportField Price = new("price", FieldForm.Amount);
    public static readonly ImportField Currency = new("currency");
    public static readonly ImportField PaidOn = new("paidOn", FieldForm.Day);
    public static readonly ImportField FreezeFrom = new("freezeFrom", FieldForm.Day);
    public static readonly ImportField FreezeTo = new("freezeTo", FieldForm.Day);
    public static readonly ImportField FreezeRecordedOn = new("freezeRecordedOn", FieldForm.Day);
    public static readonly ImportField CancelledOn = new("cancelledOn", FieldForm.Day);
    public static readonly ImportField CancelReason = new("cancelReason");
    public static readonly ImportField AutoRenew = new("autoRenew", FieldForm.YesNo);

    public static readonly ImportField Group = new("group");
    public static readonly ImportField Term = new("term");
    public static readonly ImportField AgreedEndsOn = new("agreedEndsOn", FieldForm.Day);
    public static readonly ImportField FreezeMovesEnd = new("freezeMovesEnd", FieldForm.YesNo);
    public static readonly ImportField Seller = new("seller");
    public static readonly ImportField Payments = new("payments");

    private static readonly ImportField[] OfBoth =
        [Plan, StartsOn, EndsOn, BoughtOn, Price, Currency, PaidOn, Status, FreezeFrom, FreezeTo, FreezeRecordedOn, CancelledOn, CancelReason, AutoRenew];

    public static readonly IReadOnlyList<ImportField> OfPeople =
        [ExternalId, FirstName, LastName, FullName, Email, Phone, Birthday, BirthYear, Sex, CardCode, JoinedOn, Trainer, Source, Note, Language, ConsentEmail, ConsentSms, .. OfBoth];

    public static readonly IReadOnlyList<ImportField> OfContracts = [ExternalId, Person, .. OfBoth, Group, Term, AgreedEndsOn, FreezeMovesEnd, Seller, Payments];
}

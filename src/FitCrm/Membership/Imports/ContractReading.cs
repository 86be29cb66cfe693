using FitCrm.Data;
using FitCrm.Kernel;

namespace FitCrm.Membership.Imports;

/// <summary>Reads the contract of a row.</summary>
internal static class ContractReading
{
    private static readonly DateOnly Oldest = new(1950, 1, 1);

    /// <summary>The contract; null when the row has none (no first day) or it cannot be (then the row is rejected). Amounts are in the row's currency, else the club's.</summary>
    public static ContractLine? Of(ImportRow row, string clubCurrency, DateOnly today)
    {
        if (row.Day(Fields.StartsOn) is not { } startsOn) return null;
        var endsOn = row.Day(Fields.EndsOn);
        if (startsOn < Oldest) row.Reject(Fields.StartsOn, Words.Of("Membership.import-day-unlikely"));
        if (endsOn < startsOn) row.Reject(Fields.EndsOn, Words.Of("Membership.import-ends-before"));
        var paid = row.Word(Fields.PaidOn, strict: false);
        var paidOn = paid is null ? row.Day(Fields.PaidOn) : null;
        var cancelledOn = row.Day(Fields.CancelledOn);
        return new()
        {
            Row = row.Number, Plan = Short(row, Fields.Plan, 200), StartsOn = startsOn, EndsOn = endsOn, BoughtOn = row.Day(Fields.BoughtOn), Price = PriceOf(row, clubCurrency),
            Unpaid = paid == "unpaid" || paidOn > today, PaidOn = paidOn, Freeze = FreezeOf(row), CancelledOn = cancelledOn, CancelReason = Short(row, Fields.CancelReason, 200),
            Group = Short(row, Fields.Group, 40), Term = TermOf(row), AgreedEndsOn = row.Day(Fields.AgreedEndsOn), FreezeMovesEnd = row.YesNo(Fields.FreezeMovesEnd) == true,
            Seller = row.Text(Fields.Seller), Payments = PaymentsOf(row, clubCurrency),
            CancelledUndated = cancelledOn is null && row.Word(Fields.Status, strict: false) == "cancelled" && (endsOn is null || endsOn >= today), AutoRenew = row.YesNo(Fields.AutoRenew),
        };
    }

    /// <summary>A text of at most so many characters; a longer one rejects the row.</summary>
    public static string? Short(ImportRow row, ImportField field, int longest)
    {
        var text = row.Text(field);
        if (text?.Length > longest) row.Reject(field, Words.Of("Data.value-too-long", longest));
        return text;
    }

    /// <summary>The price in minor units; an amount that money cannot have rejects the row.</summary>
    public static Money? PriceOf(ImportRow row, string clubCurrency)
    {
        var currency = row.Text(Fields.Currency)?.ToUpperInvariant() ?? clubCurrency;
        if (currency.Length != 3 || !currency.All(char.IsAsciiLetter)) row.Reject(Fields.Currency, Words.Of("Membership.import-currency"));
        if (row.Amount(Fields.Price) is not { } major) return null;
        for (var i = Money.DecimalsOf(currency); i > 0; i--) major *= 10;
        if (major < 0 || major > 1_000_000_000_000 || major != decimal.Truncate(major)) row.Reject(Fields.Price, Words.Of("Membership.import-price", Money.DecimalsOf(currency), currency));
        return row.Rejected is null ? new Money((long)major, currency) : null;
    }

    private static (Term, int)? TermOf(ImportRow row)
    {
        if (row.Text(Fields.Term) is not { } text) return null;
        var term = Spelling.TermOf(text);
        if (term is null) row.Reject(Fields.Term, Words.Of("Membership.import-term"));
        return term;
    }

    private static IReadOnlyList<PaidPart> PaymentsOf(ImportRow row, string clubCurrency)
    {
        if (row.Text(Fields.Payments) is not { } text) return [];
        var parts = Spelling.PaymentsOf(text, row.Text(Fields.Currency)?.ToUpperInvariant() ?? clubCurrency);
        if (parts is null) row.Reject(Fields.Payments, Words.Of("Membership.import-payments"));
        return parts ?? [];
    }

    private static (DateOnly, DateOnly, DateOnly)? FreezeOf(ImportRow row)
    {
        var (from, to) = (row.Day(Fields.FreezeFrom), row.Day(Fields.FreezeTo));
        if (from is null && to is null) return null;
        if (from is null || to is null || to < from)
        {
            row.Reject(from is null ? Fields.FreezeFrom : Fields.FreezeTo, Words.Of("Membership.import-freeze"));
            return null;
        }
        return (from.Value, to.Value, row.Day(Fields.FreezeRecordedOn) ?? from.Value);
    }
}

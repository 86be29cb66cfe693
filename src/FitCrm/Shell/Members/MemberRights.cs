using FitCrm.Data;
using FitCrm.Membership;
using FitCrm.Staff;

namespace FitCrm.Shell.Members;

/// <summary>What the reader may see and do of one member.</summary>
internal sealed record MemberRights(bool Stage, bool Contact, bool Contract, bool Risk, bool RiskInLists, bool Sell, bool Consent, bool Note)
{
    /// <summary>Rights to a person of the register by their club, trainer and seller; to a guest of another club only those that a desk needs.</summary>
    public static MemberRights Of(Guid clubId, Guid? trainerId, Guid? ownerId)
    {
        var caller = Caller.Current;
        if (!caller.May(Right.FindPerson, clubId)) return new(caller.May(Right.SeeStage), false, caller.ReachOf(Right.SeeContact) == Reach.Club, false, false, false, false, false);
        var contact = Reaches(Right.SeeContact);
        return new(Reaches(Right.SeeStage), contact, contact, Reaches(Right.SeeRisk), Reaches(Right.SeeRetention),
            caller.ReachOf(Right.Sell, clubId) == Reach.Club, caller.ReachOf(Right.RecordConsent, clubId) == Reach.Club, contact);

        bool Reaches(Right right) => MembershipScope.May(right, clubId, trainerId, ownerId);
    }
}

using FitCrm.Kernel;
using FitCrm.Staff;

namespace FitCrm.Membership.Register;

/// <summary>The staff a person belongs to: who sold to them, and who trains them.</summary>
internal sealed class Colleagues(StaffBook staff)
{
    /// <summary>The form with the trainer's name beside the trainer's id. Refuses an id that nobody of the staff has.</summary>
    public async Task<Outcome<PersonForm>> Named(PersonForm form, CancellationToken ct)
    {
        if (form.OwnerId is { } owner && await staff.Find(owner, ct) is null) return new StaffUnknown("ownerId");
        if (form.TrainerId is not { } id) return form;
        return await staff.Find(id, ct) is { } trainer ? form with { TrainerName = trainer.Name } : new StaffUnknown("trainerId");
    }
}

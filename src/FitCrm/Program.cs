using FitCrm;
using FitCrm.Attendance;
using FitCrm.Billing;
using FitCrm.Data;
using FitCrm.Membership;
using FitCrm.Staff;

// The modules, lowest first: calls go down, news comes up.
Module[] modules =
[
    new DataModule(),
    new StaffModule(),
    new MembershipModule(),
    new BillingModule(),
    new AttendanceModule(),
];

return await new CommandLine(modules).Run(args);

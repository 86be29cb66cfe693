using FitCrm;
using FitCrm.Attendance;
using FitCrm.Data;
using FitCrm.Staff;

// The modules, lowest first: calls go down, news comes up.
Module[] modules =
[
    new DataModule(),
    new StaffModule(),
    new AttendanceModule(),
];

return await new CommandLine(modules).Run(args);

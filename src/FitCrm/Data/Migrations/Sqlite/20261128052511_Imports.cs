using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FitCrm.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Imports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "data_import_files",
                columns: table => new
                {
                    RunId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Bytes = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_data_import_files", x => new { x.RunId, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "data_import_journal",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    RunId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Table = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    MadeIds = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Changes = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_data_import_journal", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "data_import_maps",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Layout = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Map = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_data_import_maps", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "data_import_rejects",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    RunId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Body = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_data_import_rejects", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "data_imports",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Size = table.Column<long>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ByName = table.Column<string>(type: "TEXT", nullable: false),
                    From = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ClubId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ClubCode = table.Column<string>(type: "TEXT", nullable: false),
                    Map = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Before = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    SeenAt = table.Column<long>(type: "INTEGER", nullable: true),
                    CancelAsked = table.Column<bool>(type: "INTEGER", nullable: false),
                    Wrote = table.Column<bool>(type: "INTEGER", nullable: false),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Read = table.Column<long>(type: "INTEGER", nullable: false),
                    Created = table.Column<long>(type: "INTEGER", nullable: false),
                    Updated = table.Column<long>(type: "INTEGER", nullable: false),
                    Unchanged = table.Column<long>(type: "INTEGER", nullable: false),
                    Duplicates = table.Column<long>(type: "INTEGER", nullable: false),
                    Rejected = table.Column<long>(type: "INTEGER", nullable: false),
                    TotalRows = table.Column<long>(type: "INTEGER", nullable: true),
                    ElapsedMs = table.Column<long>(type: "INTEGER", nullable: false),
                    Reasons = table.Column<string>(type: "TEXT", nullable: false),
                    Trouble = table.Column<string>(type: "TEXT", nullable: true),
                    LeaveUsed = table.Column<bool>(type: "INTEGER", nullable: false),
                    Left = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_data_imports", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_data_import_journal_RunId",
                table: "data_import_journal",
                column: "RunId");

            migrationBuilder.CreateIndex(
                name: "IX_data_import_maps_Kind_Name",
                table: "data_import_maps",
                columns: new[] { "Kind", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_data_import_rejects_RunId",
                table: "data_import_rejects",
                column: "RunId");

            migrationBuilder.CreateIndex(
                name: "IX_data_imports_ClubId_At",
                table: "data_imports",
                columns: new[] { "ClubId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_data_imports_Hash",
                table: "data_imports",
                column: "Hash");

            migrationBuilder.CreateIndex(
                name: "IX_data_imports_State",
                table: "data_imports",
                column: "State");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "data_import_files");

            migrationBuilder.DropTable(
                name: "data_import_journal");

            migrationBuilder.DropTable(
                name: "data_import_maps");

            migrationBuilder.DropTable(
                name: "data_import_rejects");

            migrationBuilder.DropTable(
                name: "data_imports");
        }
    }
}

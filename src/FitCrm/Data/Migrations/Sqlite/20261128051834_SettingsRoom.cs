using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FitCrm.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SettingsRoom : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "LastSignInAt",
                table: "staff_users",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Label",
                table: "staff_tokens",
                type: "TEXT",
                maxLength: 100,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "staff_holidays",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ClubId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_staff_holidays", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_staff_holidays_ClubId_Day",
                table: "staff_holidays",
                columns: new[] { "ClubId", "Day" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "staff_holidays");

            migrationBuilder.DropColumn(
                name: "LastSignInAt",
                table: "staff_users");

            migrationBuilder.DropColumn(
                name: "Label",
                table: "staff_tokens");
        }
    }
}

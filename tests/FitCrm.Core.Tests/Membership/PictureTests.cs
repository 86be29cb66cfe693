using FitCrm.Membership.Register;

namespace FitCrm.Membership;

public sealed class PictureTests
{
    [Fact]
    public void A_picture_keeps_what_draws_it_and_loses_what_a_camera_wrote_beside_it()
    {
        var place = "Exif GPS 56.95 N 24.10 E"u8.ToArray();
        var read = Picture.Read(Jpegs.Of(480, 600, (0xE1, place), (0xFE, "a comment"u8.ToArray()), (0xEE, "Adobe"u8.ToArray()))).Value;
        Assert.Equal((480, 600), (read.Width, read.Height));
        Assert.Equal(-1, read.Bytes.AsSpan().IndexOf(place));
        Assert.Equal(-1, read.Bytes.AsSpan().IndexOf("a comment"u8));
        Assert.True(read.Bytes.AsSpan().IndexOf("Adobe"u8) > 0);
        Assert.Equal([0xFF, 0xD9], read.Bytes[^2..]);
        Assert.Equal(read.Bytes, Picture.Read(read.Bytes).Value.Bytes);
    }

    [Fact]
    public void What_stands_behind_the_picture_is_left_out()
    {
        byte[] hidden = [.. Jpegs.Of(200, 200), .. "<script>"u8];
        Assert.Equal(-1, Picture.Read(hidden).Value.Bytes.AsSpan().IndexOf("<script>"u8));
    }

    [Fact]
    public void Other_files_cut_off_ones_and_unfit_sizes_are_refused()
    {
        var whole = Jpegs.Of(480, 600);
        foreach (var cut in Enumerable.Range(0, whole.Length)) Assert.NotNull(Picture.Read(whole.AsSpan(0, cut)).Refused);
        Assert.IsType<PhotoUnreadable>(Picture.Read("GIF89a..."u8).Refused);
        Assert.IsType<PhotoUnreadable>(Picture.Read([]).Refused);
        Assert.IsType<PhotoMisfit>(Picture.Read(Jpegs.Of(Picture.Shortest - 1, 600)).Refused);
        Assert.IsType<PhotoMisfit>(Picture.Read(Jpegs.Of(480, Picture.Longest + 1)).Refused);
        Assert.IsType<PhotoTooLarge>(Picture.Read(new byte[Picture.Largest + 1]).Refused);
    }

    [Fact]
    public void Any_bytes_are_read_or_refused_and_never_break_it()
    {
        var dice = new Random(20261128);
        foreach (var _ in Enumerable.Range(0, 20_000))
        {
            var file = Jpegs.Of(480, 600, (0xE1, new byte[dice.Next(40)]));
            for (var n = dice.Next(1, 6); n > 0; n--) file[dice.Next(file.Length)] = (byte)dice.Next(256);
            if (Picture.Read(file) is { Refused: null } read) Assert.True(read.Value.Bytes.Length <= file.Length);
        }
    }
}

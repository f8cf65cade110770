using System.Text;
using CreatorFlow.Shipping.Carriers;

namespace CreatorFlow.Tests.Shipping.Carriers;

public class LabelBytesTests
{
    [Theory]
    [InlineData("GIF89a...", "image/gif")]
    [InlineData("^XA^FO", "application/zpl")]
    [InlineData("\r\n ^XA", "application/zpl")]
    [InlineData("<html>", null)]
    [InlineData("", null)]
    public void The_bytes_tell_what_they_are(string text, string? mediaType) =>
        LabelBytes.MediaTypeOf(Encoding.ASCII.GetBytes(text)).ShouldBe(mediaType);
}

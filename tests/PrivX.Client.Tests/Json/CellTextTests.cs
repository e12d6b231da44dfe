using PrivX.Client.Json;

namespace PrivX.Client.Tests.Json;

/// <summary>A list in a cell of a file.</summary>
public sealed class CellTextTests
{
    [Theory]
    [InlineData("10.1.1.1;web-01", "10.1.1.1", "web-01")]
    [InlineData("\"a;b\";c", "a;b", "c")]
    [InlineData("\" a\";\"b \"", " a", "b ")]
    [InlineData("\"\"\"quoted\"\"\"", "\"quoted\"")]
    [InlineData("a\"b", "a\"b")]
    [InlineData("\"\";a", "", "a")]
    [InlineData("a, b;c", "a, b", "c")]
    [InlineData("")]
    public void Items_are_written_so_that_they_are_read_as_they_were(string cell, params string[] items)
    {
        Assert.Equal(cell, CellText.Join(items));
        Assert.Equal(items, CellText.Split(cell));
    }

    [Theory]
    [InlineData(" a ; b;;", "a", "b")]
    [InlineData(";")]
    [InlineData(" \"a;b\" ;c", "a;b", "c")]
    [InlineData("\"a\" b;c", "\"a\" b", "c")]
    [InlineData("\"a;b", "\"a", "b")]
    [InlineData("\"", "\"")]
    public void What_people_type_is_read(string cell, params string[] items) => Assert.Equal(items, CellText.Split(cell));
}

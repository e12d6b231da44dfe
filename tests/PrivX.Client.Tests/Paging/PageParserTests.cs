using System;
using System.Linq;
using System.Text;
using System.Text.Json;
using PrivX.Client.Paging;
using PrivX.HostStore;

namespace PrivX.Client.Tests.Paging;

public sealed class PageParserTests
{
    [Theory]
    [InlineData("""{"count":9,"items":[{"id":"a"},{"id":"b"}]}""", 9L, "a b")]
    [InlineData("""{"items":[{"id":"a"}],"count":"9"}""", 9L, "a")]
    [InlineData("""[{"id":"a"}]""", null, "a")]
    [InlineData("""{"count":0,"items":null}""", 0L, "")]
    [InlineData("""{"count":0}""", 0L, "")]
    [InlineData("""{"items":{"id":"a"},"count":1}""", 1L, "a")]
    [InlineData("""{"items":[{"id":"x"}],"items":[{"id":"a"}],"count":5,"count":1}""", 1L, "a")]
    [InlineData("""{"count":-1,"items":[{"id":"a"}],"more":{"deep":[1,2,{"x":null}]}}""", null, "a")]
    [InlineData("""{"count":1e99,"items":[{"id":"a"}]}""", null, "a")]
    [InlineData("""{"count":{"x":1},"items":[null,{"id":"a"}]}""", null, "a")]
    [InlineData("[]", null, "")]
    public void Lists_are_read_in_every_form_that_servers_send(string json, long? count, string ids)
    {
        RawPage<Host> page = PageParser.Parse(Encoding.UTF8.GetBytes(json), HostStoreJson.Default.Host, host => host.Id);
        Assert.Equal(count, page.Count);
        Assert.Equal(ids, string.Join(' ', page.Rows.Select(row => row.Id)));
        Assert.Equal(page.Rows.Select(row => row.Id), page.Ids);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("""{"id":"a"}""")]
    [InlineData("""[{"id":"a"}] []""")]
    [InlineData("""{"items":[{"id":"a"}]""")]
    [InlineData("""{"items":7}""")]
    public void What_is_no_list_is_refused(string json) =>
        Assert.ThrowsAny<JsonException>(() => PageParser.Parse(Encoding.UTF8.GetBytes(json), HostStoreJson.Default.Host, host => host.Id));

    [Theory]
    [InlineData("""{"id":"a"}""")]
    [InlineData("""[{"id":"a"}]""")]
    [InlineData("""{"count":1,"items":[{"id":"a"}]}""")]
    public void One_object_or_a_list_of_it_is_the_same_where_both_are_expected(string json) =>
        Assert.Equal("a", PageParser.Parse(Encoding.UTF8.GetBytes(json), HostStoreJson.Default.Host, null, takesSingle: true).Rows.Single().Id);

    [Fact]
    public void Of_items_given_twice_the_last_count()
    {
        RawPage<Host> page = PageParser.Parse("""{"items":[{"id":"a"},{"id":"b"},null],"items":[{"id":"c"},null]}"""u8, HostStoreJson.Default.Host, host => host.Id);
        Assert.Equal(["c"], page.Ids);
        Assert.Equal(2, page.Received);
    }

    [Fact]
    public void Where_a_row_is_broken_is_told() =>
        Assert.Equal("$.id", Assert.Throws<JsonException>(() => PageParser.Parse("""[{"id":{}}]"""u8, HostStoreJson.Default.Host, null)).Path);

    [Fact]
    public void A_replaceable_row_keeps_its_own_json()
    {
        const string First = """{"id":"a","new":1.50}""";
        byte[] json = Encoding.UTF8.GetBytes($$"""{"items":[{{First}} , {"id":"b"}]}""");
        RawPage<Host> page = PageParser.Parse(json, HostStoreJson.Default.Host, host => host.Id);
        Array.Clear(json);
        Assert.Equal(First, Encoding.UTF8.GetString(page.Rows[0].AsRead.Span));
        Assert.Equal("""{"id":"b"}""", Encoding.UTF8.GetString(page.Rows[1].AsRead.Span));
        Assert.Equal("1.50", page.Rows[0].Unknown!["new"].GetRawText());
    }

    [Fact]
    public void Other_rows_keep_none() =>
        Assert.True(PageParser.Parse("""[{"path":"a"}]"""u8, PrivX.Authorizer.AuthorizerJson.Default.AccountSecret, null).Rows[0].AsRead.IsEmpty);
}

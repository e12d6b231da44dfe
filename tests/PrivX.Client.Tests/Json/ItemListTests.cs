using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using PrivX.HostStore;

namespace PrivX.Client.Tests.Json;

/// <summary>The lists that objects hold.</summary>
public sealed class ItemListTests
{
    [Fact]
    public void A_list_as_text_is_its_items_for_a_cell() => Assert.Equal("a;\"b;c\"", new ItemList<string> { "a", "b;c" }.ToString());

    [Fact]
    public void A_list_of_objects_as_text_is_their_names() =>
        Assert.Equal("root;deploy", new ItemList<HostPrincipal> { new() { Principal = "root" }, new() { Principal = "deploy" } }.ToString());

    [Fact]
    public void Untyped_lists_are_taken_when_every_item_fits()
    {
        Assert.Equal(["a", "b"], new ItemList<string>(new ArrayList { "a", "b" }));
        Assert.Equal(["a", "b"], new ItemList<string>(new List<object> { "a", "b" }));
        ArgumentException failure = Assert.Throws<ArgumentException>(() => new ItemList<string>(new ArrayList { "a", 7 }));
        Assert.Contains("Item 2 is a Int32, where a String is wanted.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_member_of_an_object_is_an_array()
    {
        Assert.Equal([], from type in typeof(PrivXClient).Assembly.GetExportedTypes()
                         where type.IsSubclassOf(typeof(PrivXObject))
                         from property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public)
                         where property.PropertyType.IsArray
                         select $"{type.Name}.{property.Name}");
    }
}

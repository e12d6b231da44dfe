namespace PrivX.Client.Json;

/// <summary>Marks objects that a PUT replaces as a whole: they keep the JSON they were read from, so that a change sends back what it did not touch.</summary>
internal interface IReplaceable;

using System;

namespace PrivX.Client.Json;

/// <summary>The server tells the time that is left, so that it has another value in every answer and nobody has changed it.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class CountsDownAttribute : Attribute;

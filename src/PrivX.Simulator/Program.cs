System.Console.WriteLine("PrivX simulator");
